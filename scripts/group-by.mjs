// Langium 4.4 uses Object.groupBy and Map.groupBy, which Node has only from version 21 on.
Object.groupBy ??= (items, key) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) {
    const name = key(item, index++);
    if (groups[name]) groups[name].push(item);
    else groups[name] = [item];
  }
  return groups;
};
Map.groupBy ??= (items, key) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const name = key(item, index++);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
};
