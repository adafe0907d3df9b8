import { describe, expect, it } from 'vitest';
import { parts, pieces, titleOf } from './markdown';

const TEXT = `# A title

Words that
go on.
- one
  and more
- two

| a | b |
|---|---|
| \`x\` | y \\| z |

## Next
1. first
`;

describe('a description of a method', () => {
  it('is taken apart into its parts', () => {
    expect(titleOf(TEXT)).toBe('A title');
    expect(parts(TEXT)).toEqual([
      { kind: 'paragraph', text: 'Words that go on.' },
      { kind: 'list', isOrdered: false, items: ['one and more', 'two'] },
      { kind: 'table', head: ['a', 'b'], rows: [['`x`', 'y | z']] },
      { kind: 'heading', level: 2, text: 'Next' },
      { kind: 'list', isOrdered: true, items: ['first'] },
    ]);
  });

  it('keeps code, strong words and links apart from text', () => {
    expect(pieces('a `b` **c** [d](e.md).')).toEqual([
      { kind: 'text', text: 'a ' },
      { kind: 'code', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'strong', text: 'c' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'd', to: 'e.md' },
      { kind: 'text', text: '.' },
    ]);
  });
});
