import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Modal } from 'antd';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/problem-alert';
import { today } from '@/lib/dates';
import { type CostDraft, enterLines } from '../api/lines';
import styles from './ledger.module.css';

const COLUMNS = ['postedOn', 'amount', 'costType', 'account', 'department', 'memo'] as const;
type Key = (typeof COLUMNS)[number];
type Row = Record<Key, string>;

const blank = (): Row => ({ postedOn: today(), amount: '', costType: '', account: '', department: '', memo: '' });
const start = () => [blank(), blank(), blank()];

/** Several lines at once, typed or pasted from a spreadsheet; all are entered or none. */
export function BatchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [rows, setRows] = useState(start);
  const [checked, setChecked] = useState(false);
  const filled = rows.filter((it) => it.amount !== '' || it.costType !== '');
  const wrongDays = rows.flatMap((it, index) => (filled.includes(it) && !isDay(day(it.postedOn)) ? [index] : []));
  const enter = () => {
    setChecked(true);
    if (wrongDays.length === 0) save.mutate();
  };
  const save = useMutation({
    mutationFn: () => enterLines(filled.map((it): CostDraft => ({ ...it, postedOn: day(it.postedOn) }))),
    onSuccess: async (lines) => {
      void message.success(t('batch.done', { count: lines.length }));
      setRows(start());
      setChecked(false);
      await client.invalidateQueries({ queryKey: ['ledger'] });
      onClose();
    },
  });
  const put = (index: number, key: Key, value: string) =>
    setRows((before) => before.map((it, i) => (i === index ? { ...it, [key]: value } : it)));
  const paste = (event: ClipboardEvent, index: number, key: Key) => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    setRows((before) => pasted(before, text, index, COLUMNS.indexOf(key)));
  };
  return (
    <Modal
      open={open}
      onCancel={onClose}
      width={1000}
      title={t('batch.title')}
      okText={t('batch.save', { count: filled.length })}
      okButtonProps={{ disabled: filled.length === 0 }}
      confirmLoading={save.isPending}
      onOk={enter}
    >
      <p className={styles.hint}>{t('batch.hint')}</p>
      <ProblemAlert error={save.error} />
      {checked && wrongDays.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={wrongDays.map((it) => (
            <div key={it}>
              {t('batch.wrongDay', { row: it + 1, column: t('line.postedOn'), value: rows[it]?.postedOn })}
            </div>
          ))}
        />
      )}
      <div className={styles.scroll} role="region" aria-label={t('batch.title')} tabIndex={0}>
        <table className={styles.grid}>
          <thead>
            <tr>
              {COLUMNS.map((it) => (
                <th key={it} scope="col">
                  {t(`line.${it}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {COLUMNS.map((key) => (
                  <td key={key}>
                    <Input
                      aria-label={t('batch.cell', { row: index + 1, column: t(`line.${key}`) })}
                      value={row[key]}
                      {...(checked && key === 'postedOn' && wrongDays.includes(index)
                        ? { status: 'error' as const, 'aria-invalid': true }
                        : {})}
                      onChange={(it) => put(index, key, it.target.value)}
                      onPaste={(it) => paste(it, index, key)}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('batch.remove', { row: index + 1 })}
                    onClick={() => setRows((before) => before.filter((_, i) => i !== index))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setRows((before) => [...before, blank()])}>
        {t('batch.add')}
      </Button>
    </Modal>
  );
}

/** The copied cells of a spreadsheet put into the grid, which grows as needed. */
function pasted(rows: Row[], text: string, fromRow: number, fromColumn: number): Row[] {
  const cells = text
    .trimEnd()
    .split(/\r?\n/)
    .map((it) => it.split('\t'));
  const after = [...rows];
  cells.forEach((values, i) => {
    const row = { ...(after[fromRow + i] ?? blank()) };
    values.forEach((value, j) => {
      const key = COLUMNS[fromColumn + j];
      if (key !== undefined) row[key] = value.trim();
    });
    after[fromRow + i] = row;
  });
  return after;
}

/** Whether the calendar has that day. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** Days as spreadsheets write them, `2026/3/4` or `20260304`, as the server reads them. */
function day(text: string): string {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text.trim());
  return match === null ? text : `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
}
