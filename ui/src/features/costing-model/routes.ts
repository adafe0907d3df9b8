import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

export const costingModelRoutes = [
  page(paths.costingModel, () => import('./costing-model-page').then((it) => it.CostingModelPage), [
    'MODEL_EDIT',
    'RUN_READ',
  ]),
];
