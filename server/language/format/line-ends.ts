/** The line end that most lines of a text have. */
export function dominantLineEnd(text: string): '\n' | '\r\n' {
  const both = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  return both > all - both ? '\r\n' : '\n';
}
