// What the page does by itself: draws its charts, opens and closes tables, follows the reader's colours and paper.
import { wire } from './tables.js';

const PAPER_WIDTH = 680;
const charts = [];

function described(element) {
  return JSON.parse(document.getElementById(element.getAttribute('data-chart')).textContent);
}

function dark() {
  return window.matchMedia('(prefers-color-scheme: dark)').matches && !window.matchMedia('print').matches;
}

function drawAll(darkly) {
  charts.forEach((it) => {
    globalThis.hengkeCharts.draw(it.element, it.spec, darkly);
    it.element.setAttribute('data-drawn', 'true');
  });
}

function toggle(button) {
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', String(open));
  document.getElementById(button.getAttribute('aria-controls')).classList.toggle('closed', !open);
}

function openDefinitions(open) {
  document.querySelectorAll('details').forEach((it) => {
    if (open && !it.open) {
      it.open = true;
      it.setAttribute('data-was-closed', '');
    } else if (!open && it.hasAttribute('data-was-closed')) {
      it.open = false;
      it.removeAttribute('data-was-closed');
    }
  });
}

function paper(printing) {
  openDefinitions(printing);
  charts.forEach((it) => { it.element.style.width = printing ? `${PAPER_WIDTH}px` : ''; });
  drawAll(!printing && dark());
}

/** The entry of the contents that is being read is marked. */
function followReading() {
  const links = new Map();
  document.querySelectorAll('nav a[href^="#"]').forEach((it) => links.set(it.getAttribute('href').slice(1), it));
  const watcher = new IntersectionObserver((entries) => {
    entries.filter((it) => it.isIntersecting).forEach((it) => {
      links.forEach((link) => link.removeAttribute('aria-current'));
      const link = links.get(it.target.id);
      if (link) link.setAttribute('aria-current', 'true');
    });
  }, { rootMargin: '-10% 0px -80% 0px' });
  document.querySelectorAll('main > section').forEach((it) => watcher.observe(it));
}

function start() {
  document.querySelectorAll('[data-chart]').forEach((element) => charts.push({ element, spec: described(element) }));
  drawAll(dark());
  document.querySelectorAll('[data-toggle]').forEach((it) => it.addEventListener('click', () => toggle(it)));
  document.querySelectorAll('.table-holder').forEach(wire);
  followReading();
  let waiting = 0;
  window.addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => drawAll(dark()), 120);
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawAll(dark()));
  window.addEventListener('beforeprint', () => paper(true));
  window.addEventListener('afterprint', () => paper(false));
}

start();
