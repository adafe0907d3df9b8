import type { RunSettings } from '../api/runs';
import { ACTIVE, type SettingsForm } from './settings-fields';

const percent = (share: number) => Math.round(share * 1e6) / 1e4;

export function toForm(settings: RunSettings): SettingsForm {
  const { annualDiscountRate, maxRejectShare, asOf, modelVersion, ...rest } = settings;
  return {
    ...rest,
    asOf: asOf ?? '',
    modelVersion: modelVersion ?? ACTIVE,
    discountPercent: percent(annualDiscountRate),
    maxRejectPercent: percent(maxRejectShare),
  };
}

export function toSettings(form: SettingsForm): RunSettings {
  const { discountPercent, maxRejectPercent, asOf, modelVersion, ...rest } = form;
  return {
    ...rest,
    asOf: asOf === undefined || asOf === '' ? null : asOf,
    modelVersion: modelVersion === ACTIVE ? null : modelVersion,
    annualDiscountRate: discountPercent / 100,
    maxRejectShare: maxRejectPercent / 100,
  };
}
