import {
  AccountBookOutlined,
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  CommentOutlined,
  ContactsOutlined,
  DashboardOutlined,
  DotChartOutlined,
  ExperimentOutlined,
  FieldTimeOutlined,
  FundOutlined,
  HeartOutlined,
  HomeOutlined,
  ImportOutlined,
  KeyOutlined,
  LikeOutlined,
  PieChartOutlined,
  ReadOutlined,
  RetweetOutlined,
  RiseOutlined,
  SafetyOutlined,
  SettingOutlined,
  StarOutlined,
  SwapOutlined,
  TeamOutlined,
  UserAddOutlined,
  FunctionOutlined,
  ThunderboltOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { paths } from '@/config/paths';
import type { Permission } from '@/lib/permissions';

export type NavigationGroup = 'work' | 'analysis' | 'costs' | 'data' | 'administration';

export interface NavigationEntry {
  path: string;
  /** any one of these shows the entry; none: everybody signed in */
  permission: Permission[];
  /** key in i18n common.json */
  labelKey: string;
  icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  group: NavigationGroup;
  /** besides, all of these */
  every?: Permission[];
  /** also in the bar at the bottom of a phone's screen */
  onPhone?: boolean;
}

/** The navigation, in its order: groups in the order they first appear. Add your feature's entries to its group. */
export const navigation: NavigationEntry[] = [
  // what one works on
  entry(paths.home, [], 'navigation.home', HomeOutlined, 'work', true),
  entry(paths.customers, ['CUSTOMER_READ'], 'navigation.customers', ContactsOutlined, 'work', true),

  // what the analysis found

  analysisOfCost('overview', 'navigation.overview', DashboardOutlined, 'analysis', true),
  analysisOfCost('economics', 'navigation.economics', RiseOutlined, 'analysis'),
  analysisOfCost('costs', 'navigation.costAnalysis', PieChartOutlined, 'analysis'),
  analysisOfCost('acquisition', 'navigation.acquisition', UserAddOutlined, 'analysis'),
  analysisOfCost('value', 'navigation.value', StarOutlined, 'analysis'),
  entry(paths.analysis('retention'), ['ANALYSIS_READ'], 'navigation.retention', HeartOutlined, 'analysis'),
  entry(paths.analysis('voice'), ['ANALYSIS_READ'], 'navigation.voice', CommentOutlined, 'analysis'),
  analysisOfCost('experiments', 'navigation.experiments', ExperimentOutlined, 'analysis'),
  analysisOfCost('changes', 'navigation.changes', SwapOutlined, 'analysis'),
  entry(paths.analysis('quality'), ['ANALYSIS_READ'], 'navigation.quality', SafetyOutlined, 'analysis'),
  entry(paths.analysis('methods'), ['ANALYSIS_READ'], 'navigation.methods', ReadOutlined, 'analysis'),
  entry(paths.metrics, ['ANALYSIS_READ'], 'navigation.metrics', DotChartOutlined, 'analysis'),

  // the books
  entry(paths.ledger, ['LEDGER_READ'], 'navigation.ledger', AccountBookOutlined, 'costs', true),
  entry(paths.ledgerRecurring, ['LEDGER_READ'], 'navigation.recurring', RetweetOutlined, 'costs'),
  entry(paths.ledgerTime, ['LEDGER_READ'], 'navigation.time', FieldTimeOutlined, 'costs'),
  entry(paths.ledgerMonths, ['LEDGER_READ'], 'navigation.months', CalendarOutlined, 'costs'),
  entry(paths.trialBalance, ['LEDGER_READ'], 'navigation.trialBalance', CheckSquareOutlined, 'costs'),
  entry(paths.costs, ['COST_READ'], 'navigation.costs', FundOutlined, 'costs'),

  // files in, results out
  entry(paths.imports, ['IMPORT'], 'navigation.imports', ImportOutlined, 'data', true),
  entry(paths.runs, ['RUN_READ'], 'navigation.runs', ThunderboltOutlined, 'data'),
  entry(paths.costingModel, ['MODEL_EDIT', 'RUN_READ'], 'navigation.costingModel', FunctionOutlined, 'costs'),
  entry(paths.actionPlan, ['MODEL_EDIT', 'RUN_READ'], 'navigation.actionPlan', LikeOutlined, 'costs'),

  // administration
  entry(paths.accounts, ['ACCOUNT_ADMIN'], 'navigation.accounts', TeamOutlined, 'administration'),
  entry(paths.roles, ['ROLE_ADMIN'], 'navigation.roles', KeyOutlined, 'administration'),
  entry(paths.teams, ['ACCOUNT_ADMIN'], 'navigation.teams', ApartmentOutlined, 'administration'),
  entry(paths.audit, ['AUDIT_READ'], 'navigation.audit', AuditOutlined, 'administration'),
  entry(paths.system, ['SYSTEM_ADMIN', 'BACKUP'], 'navigation.system', SettingOutlined, 'administration'),
  entry(paths.apiReference, ['TOKEN_OWN'], 'navigation.apiReference', ApiOutlined, 'administration'),
];

function entry(
  path: string,
  permission: Permission[],
  labelKey: string,
  icon: NavigationEntry['icon'],
  group: NavigationGroup,
  onPhone = false,
): NavigationEntry {
  return { path, permission, labelKey, icon, group, onPhone };
}

/** A group of chapters that all tell cost, margin or value. */
function analysisOfCost(
  group: string,
  labelKey: string,
  icon: NavigationEntry['icon'],
  place: NavigationGroup,
  onPhone = false,
): NavigationEntry {
  const path = paths.analysis(group);
  return { ...entry(path, ['ANALYSIS_READ'], labelKey, icon, place, onPhone), every: ['COST_READ'] };
}
