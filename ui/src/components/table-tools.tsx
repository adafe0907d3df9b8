import { DownloadOutlined, SearchOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popover } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './data-table.module.css';
import type { Column } from './table-columns';
import type { TableState } from './use-table-state';

interface TableToolsProps<Row> {
  label: string;
  columns: Column<Row>[];
  chosen: Column<Row>[];
  state: TableState;
  change: (change: Partial<TableState>) => void;
  onExport: () => void;
  exportUrl?: string;
  search?: boolean;
  found?: number;
  children?: ReactNode;
}

/** What stands above a table: the page's own controls, search, columns, CSV, and how many rows there are. */
export function TableTools<Row>(props: TableToolsProps<Row>) {
  const { label, columns, chosen, state, change, search = true, found, children } = props;
  const { t } = useTranslation();
  if (!search && children === undefined) return null;
  return (
    <div className={styles.tools}>
      {children}
      {search && <Search value={state.search} onSearch={(it) => change({ search: it })} label={label} />}
      <span className={styles.found} role="status">
        {found !== undefined && t('table.rows', { count: found })}
      </span>
      {search && (
        <span className={styles.buttons}>
          <Popover
            trigger="click"
            placement="bottomRight"
            title={t('table.columns')}
            content={
              <Checkbox.Group
                className={styles.choice}
                value={chosen.map((it) => it.key)}
                onChange={(keys) => change({ columns: keys.length === 0 ? undefined : keys.map(String) })}
                options={columns.map((it) => ({ value: it.key, label: it.title }))}
              />
            }
          >
            <Button icon={<SettingOutlined aria-hidden />} aria-label={t('table.columns')} title={t('table.columns')} />
          </Popover>
          {props.exportUrl === undefined ? (
            <Button icon={<DownloadOutlined aria-hidden />} onClick={props.onExport}>
              CSV
            </Button>
          ) : (
            <Button icon={<DownloadOutlined aria-hidden />} href={props.exportUrl}>
              CSV
            </Button>
          )}
        </span>
      )}
    </div>
  );
}

/** Waits for a pause in typing before it narrows the rows. */
function Search({ value, onSearch, label }: { value: string; onSearch: (text: string) => void; label: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return undefined;
    const waiting = setTimeout(() => onSearch(text), 300);
    return () => clearTimeout(waiting);
  });
  return (
    <Input
      className={styles.search}
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('table.search')}
      aria-label={t('table.searchIn', { label })}
      value={text}
      onChange={(it) => setText(it.target.value)}
    />
  );
}
