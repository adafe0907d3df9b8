package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTests {

    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatItSealedAlsoAfterARestart() {
        var sealed = SecretBox.in(folder).seal(SECRET, "totp:1");

        assertThat(SecretBox.in(folder).open(sealed, "totp:1")).isEqualTo(SECRET);
    }

    @Test
    void neverSealsTheSameTextTheSameWay() {
        var box = SecretBox.in(folder);

        assertThat(box.seal(SECRET, "totp:1")).isNotEqualTo(box.seal(SECRET, "totp:1"));
    }

    @Test
    void opensNothingForAnotherAccountOrWithAnotherKeyOrAfterAChange() {
        var box = SecretBox.in(folder);
        var sealed = box.seal(SECRET, "totp:1");
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> box.open(sealed, "totp:2"));
        assertThatIllegalStateException().isThrownBy(() -> box.open(changed, "totp:1"));
        assertThatIllegalStateException()
                .isThrownBy(() -> SecretBox.in(folder.resolve("other")).open(sealed, "totp:1"));
    }

    @Test
    void keepsTheKeyFromOtherUsersOfTheMachine() throws IOException {
        SecretBox.in(folder);

        assertThat(Files.getPosixFilePermissions(folder.resolve(SecretBox.KEY_FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
