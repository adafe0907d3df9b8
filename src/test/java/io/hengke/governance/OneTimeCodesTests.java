package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111L);
    private static final long STEP = 1_111_111_111L / 30;

    /** RFC 6238, appendix B, SHA-1; the RFC's codes have eight digits, ours are their last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(OneTimeCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
    }

    @Test
    void takesACodeOneStepEarlyOrLateButNoFurther() {
        assertThat(step(codeAt(-1), 0)).hasValue(STEP - 1);
        assertThat(step(codeAt(1), 0)).hasValue(STEP + 1);
        assertThat(step(codeAt(-2), 0)).isEmpty();
        assertThat(step(codeAt(2), 0)).isEmpty();
    }

    @Test
    void takesNoCodeTwice() {
        assertThat(step(codeAt(0), STEP - 1)).hasValue(STEP);
        assertThat(step(codeAt(0), STEP)).isEmpty();
        assertThat(step(codeAt(-1), STEP)).isEmpty();
    }

    @Test
    void takesNothingThatIsNotACode() {
        assertThat(step("", 0)).isEmpty();
        assertThat(step("密码", 0)).isEmpty();
    }

    @Test
    void writesTheAddressAppsRead() {
        assertThat(OneTimeCodes.address(SECRET, "wang li"))
                .isEqualTo("otpauth://totp/Hengke:wang%20li?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hengke");
    }

    private static String codeAt(int steps) {
        return OneTimeCodes.code(SECRET, NOW.plusSeconds(30L * steps));
    }

    private static OptionalLong step(String code, long last) {
        return OneTimeCodes.stepOf(code, SECRET, NOW, last);
    }
}
