import { page } from '@/config/page-route';
import { paths } from '@/config/paths';

export const costingModelRoutes = [
  page(paths.costingModel, () => import('./costing-model-page').then((it) => it.CostingModelPage), [
    'MODEL_EDIT',
    'RUN_READ',
  ]),
  page(paths.actionPlan, () => import('./action-plan-page').then((it) => it.ActionPlanPage), [
    'MODEL_EDIT',
    'RUN_READ',
  ]),
];
