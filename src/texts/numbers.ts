/** A text for each plural form that the language has (CLDR); `#` stands for the number. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** How a language writes numbers and what it counts. */
export interface Numbers {
  /** A number with the language's decimal sign and at most two decimals. */
  readonly number: (value: number) => string
  /** The form that goes with the number, with the number in it. */
  readonly plural: (count: number, forms: PluralForms) => string
}

/** Numbers in a locale (BCP 47). Thousands are not grouped: a space or point there is read as something else elsewhere. */
export function numbersIn(locale: string): Numbers {
  const number = (value: number): string =>
    new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 }).format(value)
  const plural = (count: number, forms: PluralForms): string => {
    const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other
    return form.replace('#', number(count))
  }
  return { number, plural }
}
