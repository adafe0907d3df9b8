import { redirect, type RouteObject } from 'react-router';
import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

const analysis = () => import('./analysis-page').then((it) => it.AnalysisPage);

/** The report's chapters and the metric catalogue. */
export const analysisRoutes: RouteObject[] = [
  { path: paths.analysisHome, loader: () => redirect(paths.analysis('overview')) },
  page(paths.analysisPattern, analysis, 'ANALYSIS_READ'),
  page(paths.chapterPattern, () => import('./chapter-page').then((it) => it.ChapterPage), 'ANALYSIS_READ'),
  page(paths.metrics, () => import('./metrics-page').then((it) => it.MetricsPage), 'ANALYSIS_READ'),
  page(paths.methodPattern, () => import('./method-page').then((it) => it.MethodPage), 'ANALYSIS_READ'),
  page(paths.metricPattern, () => import('./metric-page').then((it) => it.MetricPage), 'ANALYSIS_READ'),
];
