package io.hengke.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.shared.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "orders.csv,orders.csv",
        "订单（华东）.CSV,订单（华东）.CSV",
        "../../etc/orders.csv,orders.csv",
        "C:\\Users\\a\\orders.xlsx,orders.xlsx",
        "a:b*c?.csv.gz,a_b_c_.csv.gz",
        "..%2F..%2Fx.csv,.. refused"
    })
    void keepsTheLastPartAndOnlyHarmlessLetters(String given, String kept) {
        if (kept.endsWith("refused")) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> FileNames.safe(given));
        } else {
            assertThat(FileNames.safe(given)).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "orders", "orders.exe", "orders.csv.exe", ".csv", ".hidden.csv", "..", "/", "a\u0000.exe"})
    void refusesWhatIsNoFileOfOurs(String given) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> FileNames.safe(given));
    }
}
