import { render, screen } from '@testing-library/react';
import { readdirSync } from 'node:fs';
import { MemoryRouter } from 'react-router';
import { describe, expect, it } from 'vitest';
import english from '@/i18n/en/analysis.json';
import chinese from '@/i18n/zh-CN/analysis.json';
import { Markdown, titleOf } from './markdown';

const TEXT = `# A title

Words that
go **on**, *further* and \`x & <y>\`: [another](clv.md#x), [elsewhere](../costing-model.md).

- one
  and more
- two

| a | b |
|---|---|
| \`x\` | y \\| z |

## Next
1. first

<script>alert(1)</script>
`;

describe('a description of a method', () => {
  it('is shown in its parts, without its title and without markup of its own', () => {
    const { container } = render(
      <MemoryRouter>
        <Markdown text={TEXT} />
      </MemoryRouter>,
    );
    expect(titleOf(TEXT)).toBe('A title');
    expect(screen.queryByText('A title')).toBeNull();
    expect(container.querySelector('p')?.textContent).toBe(
      'Words that\ngo on, further and x & <y>: another, elsewhere.',
    );
    expect([...container.querySelectorAll('strong, em, code')].map((it) => it.textContent)).toEqual([
      'on',
      'further',
      'x & <y>',
      'x',
    ]);
    expect([...container.querySelectorAll('li')].map((it) => it.textContent)).toEqual([
      'one\nand more',
      'two',
      'first',
    ]);
    expect([...container.querySelectorAll('td')].map((it) => it.textContent)).toEqual(['x', 'y | z']);
    expect([...container.querySelectorAll('a')].map((it) => it.getAttribute('href'))).toEqual(['/methods/clv']);
    expect(container.querySelector('script')).toBeNull();
  });

  it('exists in both languages and has a name in both', () => {
    const methods = (folder: string) =>
      readdirSync(`../docs/methods${folder}`)
        .filter((it) => it.endsWith('.md'))
        .map((it) => it.replace('.md', ''))
        .toSorted();
    expect(methods('/zh-CN')).toEqual(methods(''));
    expect(Object.keys(english.method.names).toSorted()).toEqual(methods(''));
    expect(Object.keys(chinese.method.names).toSorted()).toEqual(methods(''));
  });
});
