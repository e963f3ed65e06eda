import { tokens } from '@fluentui/react-components';

const colours = (plain: string, quiet = plain) => ({ default: plain, subtle: quiet });

const foreground = {
  default: colours(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  dark: colours(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  light: colours(tokens.colorNeutralForegroundInverted),
  accent: colours(tokens.colorBrandForeground1),
  good: colours(tokens.colorStatusSuccessForeground1),
  warning: colours(tokens.colorStatusWarningForeground1),
  attention: colours(tokens.colorStatusDangerForeground1),
};

const container = (backgroundColor: string) => ({ backgroundColor, foregroundColors: foreground });

/**
 * How cards look here: near to Teams. Colours are names of the theme, so one table serves light, dark and
 * high contrast.
 */
export const cardStyle = {
  fontFamily: tokens.fontFamilyBase,
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 14 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 28, extraLarge: 32 },
  imageSizes: { small: 40, medium: 80, large: 160 },
  supportsInteractivity: true,
  containerStyles: {
    default: container(tokens.colorNeutralBackground1),
    emphasis: container(tokens.colorNeutralBackground3),
    good: container(tokens.colorStatusSuccessBackground1),
    warning: container(tokens.colorStatusWarningBackground1),
    attention: container(tokens.colorStatusDangerBackground1),
    accent: container(tokens.colorBrandBackground2),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' (required)', suffixColor: 'default' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { weight: 'default', color: 'attention' },
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 140 },
    value: { wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
};
