// Numbers as the reader's language writes them. Intl is left aside: the same text must come out in every engine.

function grouped(value, digits) {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

function isWhole(value) {
  return Math.abs(value - Math.round(value)) < 1e-9;
}

/** A value on an axis or a label: short, in the unit the chart names once. */
export function brief(value, scale) {
  switch (scale.format) {
    case 'money': {
      const shown = value / scale.factor;
      return grouped(shown, Math.abs(shown) >= 1000 || isWhole(shown) ? 0 : 1);
    }
    case 'share':
      return `${grouped(value * 100, Math.abs(value) < 0.1 && !isWhole(value * 100) ? 1 : 0)}%`;
    case 'decimal':
      return grouped(value, Number.isInteger(value) || Math.abs(value) >= 10 ? 0 : 1);
    default:
      return grouped(value, 0);
  }
}

/** The same value in full, for tooltips. */
export function full(value, scale) {
  switch (scale.format) {
    case 'money':
      return `${grouped(value / scale.major, scale.major === 1 ? 0 : 2)} ${scale.currency}`;
    case 'share':
      return `${grouped(value * 100, 1)}%`;
    case 'decimal':
      return grouped(value, 2);
    default:
      return grouped(value, 0);
  }
}
