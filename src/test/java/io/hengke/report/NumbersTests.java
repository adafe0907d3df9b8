package io.hengke.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import org.junit.jupiter.api.Test;

class NumbersTests {

    private final Numbers chinese = new Numbers(Language.ZH, "CNY", 100);
    private final Numbers english = new Numbers(Language.EN, "CNY", 100);

    @Test
    void largeMoneyIsInTenThousandsInChineseAndInThousandsInEnglish() {
        assertThat(chinese.money(-340_200_000)).isEqualTo("\u2212340.2 万元");
        assertThat(english.money(-340_200_000)).isEqualTo("CNY \u22123,402k");
        assertThat(chinese.money(11_888_889_900L)).isEqualTo("1.19 亿元");
    }

    @Test
    void smallMoneyKeepsItsMinorUnits() {
        assertThat(chinese.money(51_219)).isEqualTo("512.19 元");
        assertThat(english.money(-7)).isEqualTo("CNY \u22120.07");
    }

    @Test
    void exactMoneyIsRightToTheLastMinorUnitAtAnySize() {
        assertThat(chinese.exact(9_007_199_254_740_993_17L)).isEqualTo("9,007,199,254,740,993.17 元");
        assertThat(chinese.plain(9_007_199_254_740_993_17L)).isEqualTo("9007199254740993.17");
    }

    @Test
    void currenciesWithoutMinorUnitsHaveNoFraction() {
        assertThat(new Numbers(Language.EN, "JPY", 1).exact(1234)).isEqualTo("JPY 1,234");
        assertThat(new Numbers(Language.ZH, "USD", 100).money(1_234_567)).isEqualTo("1.2 万 USD");
    }

    @Test
    void aShareOfNothingIsNoNumber() {
        assertThat(chinese.share(5, 0)).isEqualTo("–");
        assertThat(chinese.share(1, 8)).isEqualTo("12.5%");
    }
}
