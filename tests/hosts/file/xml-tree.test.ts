import { childOf, insert, node, parseXml, remove, xmlDocument } from '../../../src/hosts/file/write/xml-tree';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

test('what is read and written again is the same text', () => {
  const text = `${HEAD}<a xmlns:r="u" r:id="x &quot;y&quot;"><b/> <c t="1">&lt;i&gt; &amp;#46; 中文 &apos;</c>\n</a>`;
  expect(xmlDocument(parseXml(text))).toBe(text);
});

test.each(['<a><b></a>', '<a b=1/>', 'no markup', '<a>&nbsp;</a>'])('%s is no XML and an error', (text) => {
  expect(() => parseXml(text)).toThrow();
});

test('a child goes before the first that may only follow it', () => {
  const root = parseXml('<s><first/><third/><fourth/></s>');
  insert(root, node('second', { n: 2 }, ['<']), new Set(['fourth', 'third']));
  insert(root, node('fifth'), new Set(['sixth']));
  remove(root, 'first');
  expect(xmlDocument(root)).toBe(`${HEAD}<s><second n="2">&lt;</second><third/><fourth/><fifth/></s>`);
  expect(childOf(root, 'second')?.attributes).toEqual({ n: 2 });
});
