/** Where the arrows lead in the calendar: down through a day's events to the day below, sideways to the next day. */

/** The element to go to from `at`, or null. */
export function neighbour(root: ParentNode, at: HTMLElement, key: string): HTMLElement | null {
  const bar = at.closest<HTMLElement>('.barcell');
  const day =
    at.closest<HTMLElement>('.day') ??
    root.querySelector<HTMLElement>(`.day[data-day="${CSS.escape(at.dataset.from ?? '')}"]`);
  if (!day) return listNeighbour(root, at, key);
  const row = day.closest<HTMLElement>('.week');
  const days = [...(row?.querySelectorAll<HTMLElement>('.day') ?? [])];
  const column = days.indexOf(day);
  const inside = stops(day);
  const place = bar ? inside.indexOf(bar.querySelector<HTMLElement>('.event') ?? bar) : inside.indexOf(at);
  switch (key) {
    case 'ArrowDown':
      return inside[place + 1] ?? dayIn(sibling(row, 1), column);
    case 'ArrowUp':
      if (place >= 0) return inside[place - 1] ?? day;
      return lastOf(dayIn(sibling(row, -1), column));
    case 'ArrowRight':
      return days[column + 1] ?? dayIn(sibling(row, 1), 0);
    case 'ArrowLeft':
      return days[column - 1] ?? dayIn(sibling(row, -1), 6);
    case 'Home':
      return days[0] ?? null;
    case 'End':
      return days.at(-1) ?? null;
    case 'PageDown':
      return dayIn(sibling(row, 4), column);
    case 'PageUp':
      return dayIn(sibling(row, -4), column);
    case 'Escape':
      return day;
    default:
      return null;
  }
}

/** What can be chosen on a day: windows that begin there, then its events. */
function stops(day: HTMLElement): HTMLElement[] {
  const bars = day.parentElement?.querySelectorAll<HTMLElement>(
    `.bar[data-from="${CSS.escape(day.dataset.day ?? '')}"]`,
  );
  return [...(bars ?? []), ...day.querySelectorAll<HTMLElement>('.event, .more')];
}

function lastOf(day: HTMLElement | null): HTMLElement | null {
  return day && (stops(day).at(-1) ?? day);
}

function dayIn(row: HTMLElement | null, column: number): HTMLElement | null {
  return row?.querySelectorAll<HTMLElement>('.day')[column] ?? null;
}

/** The line so many below; the last (first) one there is. */
function sibling(row: HTMLElement | null, by: number): HTMLElement | null {
  let at = row;
  for (let left = Math.abs(by); left > 0 && at; left--) {
    const next = (by > 0 ? at.nextElementSibling : at.previousElementSibling) as HTMLElement | null;
    if (!next?.classList.contains('week')) return left === Math.abs(by) ? null : at;
    at = next;
  }
  return at;
}

function listNeighbour(root: ParentNode, at: HTMLElement, key: string): HTMLElement | null {
  const all = [
    ...root.querySelectorAll<HTMLElement>(
      '.agenda .event, .agenda .quota, .agenda .more, .quotas .quota, .quotas .more',
    ),
  ];
  const place = all.indexOf(at);
  if (place < 0) return null;
  if (key === 'ArrowDown') return all[place + 1] ?? null;
  if (key === 'ArrowUp') return all[place - 1] ?? null;
  if (key === 'Home') return all[0] ?? null;
  return key === 'End' ? (all.at(-1) ?? null) : null;
}
