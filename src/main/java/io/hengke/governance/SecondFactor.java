package io.hengke.governance;

import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second step of signing in: a code of an authenticator app, or one of ten recovery codes, each good once. */
@Component
class SecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LENGTH = 12;

    private final Credentials credentials;
    private final Clock clock;
    private final SecretBox box;

    SecondFactor(Credentials credentials, Clock clock, ServerSettings settings) {
        this.credentials = credentials;
        this.clock = clock;
        this.box = SecretBox.in(settings.data());
    }

    /**
     * @param secret to be typed into the app where no camera is at hand
     * @param address what the QR code holds
     */
    record Offer(String secret, String address) {

        @Override
        public String toString() {
            return "Offer"; // the secret must not reach a log
        }
    }

    record RecoveryCodes(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "RecoveryCodes";
        }
    }

    /** True once a first code has confirmed the app. */
    boolean isOn(UUID account) {
        return credentials.app(account).filter(Credentials.App::confirmed).isPresent();
    }

    /** Makes a secret, which does not count before {@link #confirm}. */
    Offer offer(Account account) {
        if (isOn(account.id())) {
            throw new Problem("governance.totp-on.conflict");
        }
        var secret = Digests.randomBytes(OneTimeCodes.SECRET_BYTES);
        credentials.setApp(account.id(), box.seal(secret, context(account.id())));
        return new Offer(Base32.encode(secret), OneTimeCodes.address(secret, account.login()));
    }

    /** @throws Problem if the code is wrong */
    @Transactional
    public RecoveryCodes confirm(UUID account, String code) {
        if (isOn(account)) {
            throw new Problem("governance.totp-on.conflict");
        }
        if (!appCodeIsRight(account, code)) {
            throw new Problem("governance.code-wrong");
        }
        var codes = Stream.generate(SecondFactor::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        credentials.setRecoveryCodes(
                account, codes.stream().map(SecondFactor::digest).toList());
        return new RecoveryCodes(codes);
    }

    private static String recoveryCode() {
        var text = Base32.encode(Digests.randomBytes(RECOVERY_LENGTH)).substring(0, RECOVERY_LENGTH);
        return text.replaceAll("(.{4})(?=.)", "$1-").toLowerCase(Locale.ROOT);
    }

    private static byte[] digest(String recoveryCode) {
        return Digests.sha256(recoveryCode.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    /** Uses the code up if it is right. */
    boolean isRight(UUID account, String code) {
        return appCodeIsRight(account, code) || credentials.useRecoveryCode(account, digest(code));
    }

    private boolean appCodeIsRight(UUID account, String code) {
        return credentials.app(account).stream()
                .flatMapToLong(it ->
                        OneTimeCodes.stepOf(code, box.open(it.sealed(), context(account)), clock.instant(), it.step())
                                .stream())
                .anyMatch(step -> credentials.useStep(account, step));
    }

    void remove(UUID account) {
        credentials.setApp(account, null);
    }

    private static String context(UUID account) {
        return "totp:" + account;
    }
}
