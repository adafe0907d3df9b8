import { theme as antd, type ThemeConfig } from 'antd';

const FONT = 'var(--hk-font)';

const common = {
  fontFamily: FONT,
  borderRadius: 6,
  borderRadiusLG: 8,
  wireframe: false,
  fontSize: 14,
  sizeUnit: 4,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.18s',
};

/** The text of tags on their light tints: the usual shades are too pale to read. */
const TAGS = Object.fromEntries(
  Object.entries({ green: '#1f6b3a', gold: '#855800', orange: '#97480a', cyan: '#0b6b70' }).flatMap(([name, color]) => [
    [`${name}7`, color],
    [`${name}-7`, color],
  ]),
);

const components = (dark: boolean): ThemeConfig['components'] => ({
  Layout: { bodyBg: 'transparent', headerBg: 'transparent', siderBg: 'transparent', headerHeight: 56 },
  Menu: {
    itemBg: 'transparent',
    subMenuItemBg: 'transparent',
    itemHeight: 36,
    itemBorderRadius: 6,
    itemColor: dark ? '#c5d0db' : '#3a4652',
    itemSelectedBg: dark ? '#1d3347' : '#e8f0f8',
    itemSelectedColor: dark ? '#8cc4f8' : '#1a4f84',
    groupTitleColor: dark ? '#94a3b2' : '#66727f',
    groupTitleFontSize: 12,
    activeBarBorderWidth: 0,
  },
  Table: {
    headerBg: dark ? '#1b2733' : '#f7f9fb',
    headerColor: dark ? '#b6c3d0' : '#495663',
    headerSplitColor: 'transparent',
    cellPaddingBlockSM: 7,
    cellPaddingInlineSM: 12,
    rowHoverBg: dark ? '#1d2935' : '#f5f8fb',
    borderColor: dark ? '#293542' : '#ebeff3',
    headerSortActiveBg: dark ? '#1b2733' : '#f0f4f8',
    headerSortHoverBg: dark ? '#223140' : '#edf2f6',
    bodySortBg: 'transparent',
  },
  Tabs: dark ? { itemSelectedColor: '#8cc4f8', itemHoverColor: '#8cc4f8', inkBarColor: '#8cc4f8' } : {},
  Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 4px' },
  // what the algorithm makes of our deep colours is muddy
  Alert: dark
    ? {}
    : {
        colorInfoBg: '#eef4fa',
        colorInfoBorder: '#c9dcee',
        colorSuccessBg: '#edf6f1',
        colorSuccessBorder: '#c5e2d4',
        colorWarningBg: '#fdf6e6',
        colorWarningBorder: '#eeddb0',
        colorErrorBg: '#fdf0ed',
        colorErrorBorder: '#f0cbc4',
      },
});

/** Quiet and neutral, one accent; the colours of the charts and of the report. */
export function themeOf(dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: {
      ...common,
      ...(dark ? {} : TAGS),
      colorPrimary: dark ? '#3f7fbd' : '#1f5f9e',
      colorInfo: dark ? '#3f7fbd' : '#1f5f9e',
      colorLink: dark ? '#6cb0f0' : '#1f5f9e',
      colorSuccess: dark ? '#4fae89' : '#23765a',
      colorError: dark ? '#fb8f7c' : '#b5402f',
      colorWarning: dark ? '#d9a441' : '#9a6700',
      colorBgLayout: dark ? '#0f171f' : '#f5f7f9',
      colorBgContainer: dark ? '#17212b' : '#ffffff',
      colorBgElevated: dark ? '#1c2833' : '#ffffff',
      colorBorder: dark ? '#3a4856' : '#cfd6dd',
      colorBorderSecondary: dark ? '#293542' : '#e3e8ed',
      colorText: dark ? '#e6edf3' : '#1c2733',
      colorTextSecondary: dark ? '#a3b2c1' : '#56626f',
      colorTextTertiary: dark ? '#a3b2c1' : '#56626f',
      colorTextDescription: dark ? '#a3b2c1' : '#56626f',
      colorTextPlaceholder: dark ? '#8b9aa9' : '#6b7783',
    },
    components: components(dark),
  };
}
