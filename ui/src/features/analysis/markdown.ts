/** A part of a document: what our own descriptions of methods are written in, a small part of Markdown. */
export type Part =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; isOrdered: boolean; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'code'; text: string };

/** A piece of a line. */
export type Piece = { kind: 'text' | 'code' | 'strong'; text: string } | { kind: 'link'; text: string; to: string };

const ITEM = /^\s*(?:[-*]|\d+\.)\s+/;
const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/;

/** The document's title, from its first heading. */
export function titleOf(text: string): string {
  return /^# (.+)$/m.exec(text)?.[1] ?? '';
}

/** The parts after the title. */
export function parts(text: string): Part[] {
  return blocks(text)
    .filter((it) => it[0]?.startsWith('# ') !== true)
    .map(part);
}

/** Lines that belong together: up to an empty line, a heading, or a change between table, list and text. */
function blocks(text: string): string[][] {
  const found: string[][] = [];
  let current: string[] = [];
  let isCode = false;
  const end = () => {
    if (current.length > 0) found.push(current);
    current = [];
  };
  for (const line of text.split('\n')) {
    if (!isCode && line.trim() !== '' && current.length > 0 && begins(line, current)) end();
    if (line.startsWith('```')) isCode = !isCode;
    if (isCode || line.trim() !== '') current.push(line);
    if (!isCode && (line.trim() === '' || line.startsWith('#') || line.startsWith('```'))) end();
  }
  end();
  return found;
}

function begins(line: string, current: string[]): boolean {
  const [first = ''] = current;
  if (line.startsWith('#') || line.startsWith('```')) return true;
  if (line.startsWith('|') !== first.startsWith('|')) return true;
  return ITEM.test(line) && !ITEM.test(first);
}

function part(lines: string[]): Part {
  const [first = ''] = lines;
  const heading = /^(#+)\s+(.*)$/.exec(first);
  if (heading !== null) return { kind: 'heading', level: heading[1]?.length ?? 2, text: heading[2] ?? '' };
  if (first.startsWith('```')) return { kind: 'code', text: lines.slice(1, -1).join('\n') };
  if (first.startsWith('    ')) return { kind: 'code', text: lines.map((it) => it.slice(4)).join('\n') };
  if (first.startsWith('|')) return table(lines);
  return ITEM.test(first) ? list(lines) : { kind: 'paragraph', text: lines.join(' ') };
}

function table(lines: string[]): Part {
  const [head = [], ...rows] = lines.filter((it) => !/^[|\s:-]+$/.test(it)).map(cells);
  return { kind: 'table', head, rows };
}

function cells(line: string): string[] {
  return line
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((it) => it.trim().replaceAll('\\|', '|'));
}

function list(lines: string[]): Part {
  const items: string[] = [];
  lines.forEach((line) => {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  });
  return { kind: 'list', isOrdered: /^\s*\d/.test(lines[0] ?? ''), items };
}

/** A line taken apart into text, code, strong words and links. */
export function pieces(text: string): Piece[] {
  const found = INLINE.exec(text);
  if (found === null) return text === '' ? [] : [{ kind: 'text', text }];
  const [all, code, strong, label, to] = found;
  const before: Piece[] = found.index === 0 ? [] : [{ kind: 'text', text: text.slice(0, found.index) }];
  const piece: Piece =
    code !== undefined
      ? { kind: 'code', text: code }
      : strong !== undefined
        ? { kind: 'strong', text: strong }
        : { kind: 'link', text: label ?? '', to: to ?? '' };
  return [...before, piece, ...pieces(text.slice(found.index + all.length))];
}
