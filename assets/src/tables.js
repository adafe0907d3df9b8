// Tables the reader can sort, filter and take along. Rows carry exact values in data-value; texts stay as they are.

function cellValue(row, index) {
  const cell = row.cells[index];
  const exact = cell.getAttribute('data-value');
  return exact === null ? cell.textContent.trim() : exact;
}

function compare(one, other) {
  if (one === '' || other === '') return one === other ? 0 : one === '' ? 1 : -1;
  const left = Number(one);
  const right = Number(other);
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  return one < other ? -1 : one > other ? 1 : 0;
}

function sortBy(table, header, index) {
  const ascending = header.getAttribute('aria-sort') !== 'ascending';
  const body = table.tBodies[0];
  const rows = Array.from(body.rows).map((row, place) => ({ row, place, value: cellValue(row, index) }));
  rows.sort((one, other) => {
    if (one.value === '' || other.value === '') return compare(one.value, other.value) || one.place - other.place;
    const order = compare(one.value, other.value);
    return (ascending ? order : -order) || one.place - other.place;
  });
  rows.forEach((it) => body.appendChild(it.row));
  Array.from(table.tHead.rows[0].cells).forEach((it) => it.removeAttribute('aria-sort'));
  header.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
}

function filter(table, text, status) {
  const wanted = text.trim().toLowerCase();
  let shown = 0;
  Array.from(table.tBodies[0].rows).forEach((row) => {
    const matches = row.textContent.toLowerCase().includes(wanted);
    row.hidden = !matches;
    if (matches) shown += 1;
  });
  status.textContent = wanted === '' ? '' : status.getAttribute('data-text').replace('{0}', String(shown));
}

/** A cell a spreadsheet might run is given an apostrophe; numbers stay numbers. */
export function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** All rows that the filter shows, exact values, as the text of a CSV file with a byte order mark for spreadsheets. */
export function csv(table) {
  const headers = Array.from(table.tHead.rows[0].cells).map((it) => csvCell(it.getAttribute('data-export') || it.textContent.trim()));
  const lines = Array.from(table.tBodies[0].rows)
    .filter((row) => !row.hidden)
    .map((row) => Array.from(row.cells).map((cell, index) => {
      const exact = cell.getAttribute('data-export');
      return csvCell(exact === null ? cellValue(row, index) : exact);
    }).join(','));
  return `\ufeff${[headers.join(',')].concat(lines).join('\r\n')}\r\n`;
}

function download(table) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv(table)], { type: 'text/csv' }));
  link.download = `${table.id}.csv`;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Wires the buttons and the filter of one table holder. */
export function wire(holder) {
  const table = holder.querySelector('table');
  Array.from(table.tHead.rows[0].cells).forEach((header, index) => {
    const button = header.querySelector('button');
    if (button) button.addEventListener('click', () => sortBy(table, header, index));
  });
  const field = holder.querySelector('input');
  if (field) field.addEventListener('input', () => filter(table, field.value, holder.querySelector('[role=status]')));
  holder.querySelector('[data-csv]').addEventListener('click', () => download(table));
}
