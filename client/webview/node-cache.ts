import type { VNode } from './vdom.ts';

/** Nodes that are made anew only if what they are made from is not the same; the document then skips them whole. */
export class NodeCache {
  private readonly kept = new Map<string, { readonly from: readonly unknown[]; readonly node: VNode }>();

  get(key: string, from: readonly unknown[], make: () => VNode): VNode {
    const known = this.kept.get(key);
    if (known && known.from.length === from.length && known.from.every((one, at) => one === from[at]))
      return known.node;
    const node = make();
    this.kept.set(key, { from, node });
    return node;
  }
}
