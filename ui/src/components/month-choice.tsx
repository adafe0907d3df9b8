import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { PickerProps } from './month-picker';

/** The part of {@link MonthPicker} that is fetched when one is shown. Months can be picked, walked by keys, or typed. */
export function MonthChoice({ value = '', onChange, allowClear = false, label, ...rest }: PickerProps) {
  return (
    <DatePicker
      {...rest}
      picker="month"
      aria-label={label}
      allowClear={allowClear}
      value={value === '' ? null : dayjs(value)}
      format={['YYYY-MM', 'YYYY/MM', 'YYYYMM', 'YYYY年M月']}
      placeholder={rest.placeholder ?? 'YYYY-MM'}
      onChange={(month) => onChange?.(month?.isValid() === true ? month.format('YYYY-MM') : '')}
    />
  );
}
