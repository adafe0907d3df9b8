// Colours of the charts. The nine series colours keep their order in both themes, so that a cost class keeps its hue.
export const LIGHT = {
  ink: '#1c2733',
  muted: '#5b6875',
  line: '#e3e8ed',
  surface: '#ffffff',
  good: '#2f8f6b',
  bad: '#c2513f',
  accent: '#2b6cb0',
  total: '#6b7b8c',
  heat: ['#f1f6fa', '#a9cbe3', '#4d8fc0', '#1f5688'],
  heatInk: ['#1c2733', '#ffffff'],
  series: ['#2b6cb0', '#e0a03a', '#4fa58f', '#8a6fb0', '#c2513f', '#6fa8dc', '#7f8c99', '#b9814f', '#a7b86b'],
};

export const DARK = {
  ink: '#e6edf3',
  muted: '#9fb0c0',
  line: '#2b3845',
  surface: '#17212b',
  good: '#5cc29a',
  bad: '#ec8472',
  accent: '#6cb0f0',
  total: '#8496a8',
  heat: ['#1c2a37', '#25506f', '#3f86b5', '#9bd0f2'],
  heatInk: ['#e6edf3', '#0e1720'],
  series: ['#6cb0f0', '#f0bd62', '#6fcab2', '#b49ad9', '#ec8472', '#a9d0f5', '#a3b1be', '#d6a377', '#c6d68c'],
};
