/** What a drag tells: the key of the event, and from which of its days it was taken. */
export interface Dropped {
  readonly key: string;
  /** Day (ISO) of the part that was taken; null = the event's first. */
  readonly grabbed: string | null;
  readonly day: string;
}

/** Lets events be dragged to other days. */
export function enableDragging(root: HTMLElement, drop: (dropped: Dropped) => void): void {
  let taken: { key: string; grabbed: string | null } | null = null;
  let over: Element | null = null;
  const mark = (day: Element | null) => {
    if (over === day) return;
    over?.classList.remove('target');
    day?.classList.add('target');
    over = day;
  };
  root.addEventListener('dragstart', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('.event[draggable=true]');
    const key = button?.dataset.key;
    if (!button || key === undefined || !event.dataTransfer) return;
    taken = { key, grabbed: button.dataset.from ?? null };
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', button.querySelector('.name')?.textContent ?? '');
    button.classList.add('dragged');
  });
  root.addEventListener('dragover', (event) => {
    const day = taken && dayUnder(event);
    mark(day ?? null);
    if (!day) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'move';
  });
  root.addEventListener('drop', (event) => {
    const day = dayUnder(event)?.dataset.day;
    if (!taken || day === undefined) return;
    event.preventDefault();
    drop({ ...taken, day });
  });
  root.addEventListener('dragend', () => {
    taken = null;
    mark(null);
    for (const button of root.querySelectorAll('.dragged')) button.classList.remove('dragged');
  });
}

/** The day under the pointer, also where a bar lies over it. */
function dayUnder({ clientX, clientY }: DragEvent): HTMLElement | null {
  for (const element of document.elementsFromPoint(clientX, clientY)) {
    const day = element.closest<HTMLElement>('.day');
    if (day) return day;
  }
  return null;
}
