import { type Element, Window } from 'happy-dom';
import { expect } from 'vitest';

/** All elements of a part, which must be well-formed. */
export function elements(xml: string): readonly Element[] {
  const parsed = new new Window().DOMParser().parseFromString(xml, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return [...parsed.querySelectorAll('*')];
}

/**
 * What is wrong with the children of an element; null: nothing. `orders`: what may stand in an element, in this order
 * (`a,b`: in any). `free`: elements of which there may be any number, in any order among themselves.
 */
export function outOfOrder(
  element: Element,
  orders: Readonly<Record<string, string>>,
  free: readonly string[],
): string | null {
  const names = [...element.children].map(({ tagName }) => tagName);
  const order = orders[element.tagName]?.split(' ').map((step) => step.split(','));
  if (!order)
    return names.length === 0 || free.includes(element.tagName) ? null : `${element.tagName}: unknown`;
  const places = names.map((name) => order.findIndex((step) => step.includes(name)));
  const right = places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
  return right ? null : `${element.tagName}: ${names.join(' ')}`;
}
