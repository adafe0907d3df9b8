import { DesktopOutlined, MoonOutlined, SunOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ColorChoice, useColors } from './colors';
import { type Language, switchLanguage } from '@/i18n';

const NAMES: Record<Language, string> = { 'zh-CN': '简体中文', en: 'English' };

/** Language, and light or dark: on every page, also before signing in. */
export function AppearanceMenu({ onLanguage }: { onLanguage?: (language: Language) => void }) {
  return (
    <>
      <LanguageSwitch onLanguage={onLanguage} />
      <ColorSwitch />
    </>
  );
}

function LanguageSwitch({ onLanguage }: { onLanguage?: (language: Language) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [i18n.language],
        items: Object.entries(NAMES).map(([key, label]) => ({ key, label: <span lang={key}>{label}</span> })),
        onClick: ({ key }) => void switchLanguage(key as Language).then(() => onLanguage?.(key as Language)),
      }}
    >
      <Button
        type="text"
        icon={<TranslationOutlined aria-hidden />}
        aria-label={t('shell.language')}
        title={t('shell.language')}
      />
    </Dropdown>
  );
}

function ColorSwitch() {
  const { t } = useTranslation();
  const { choice, dark, choose } = useColors();
  const choices = [
    { key: 'light', icon: <SunOutlined aria-hidden />, label: t('shell.colors.light') },
    { key: 'dark', icon: <MoonOutlined aria-hidden />, label: t('shell.colors.dark') },
    { key: 'system', icon: <DesktopOutlined aria-hidden />, label: t('shell.colors.system') },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectable: true,
        selectedKeys: [choice],
        items: choices,
        onClick: ({ key }) => choose(key as ColorChoice),
      }}
    >
      <Button
        type="text"
        icon={dark ? <MoonOutlined /> : <SunOutlined />}
        aria-label={t('shell.colors.label')}
        title={t('shell.colors.label')}
      />
    </Dropdown>
  );
}
