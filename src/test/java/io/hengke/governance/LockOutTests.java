package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hengke.TestServer;
import io.hengke.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LockOutTests {

    private final TestServer server = TestServer.shared();
    private final MovingClock clock = new MovingClock();
    private final FailedAttempts attempts = new FailedAttempts(server.get(JdbcClient.class), clock);
    private final String login = "login-" + UUID.randomUUID();
    private final String address = "address-" + UUID.randomUUID();

    @Test
    void makesALoginNameWaitTwiceAsLongWithEachFurtherFailure() {
        fail(5);
        assertThat(secondsToWait()).isEqualTo(60);
        pass(60);
        fail(1);
        assertThat(secondsToWait()).isEqualTo(120);
        pass(120);
        fail(1);
        assertThat(secondsToWait()).isEqualTo(240);
    }

    @Test
    void neverMakesAnybodyWaitLongerThanHalfAnHour() {
        fail(5);
        for (int i = 0; i < 20; i++) {
            pass(1800);
            fail(1);
        }

        assertThat(secondsToWait()).isEqualTo(1800);
    }

    @Test
    void startsAfreshAfterASuccess() {
        fail(4);
        attempts.begin(login, address);
        attempts.succeeded(login, address);

        fail(4);
        attempts.begin(login, address);
    }

    @Test
    void doesNotForgetFailuresWhileTheSecondStepIsStillToCome() {
        fail(4);
        attempts.begin(login, address);
        attempts.undecided(login, address);
        fail(1);

        assertThat(secondsToWait()).isEqualTo(60);
    }

    @Test
    void makesAnAddressWaitThatTriesOneNameAfterTheOther() {
        for (int i = 0; i < 30; i++) {
            attempts.begin(login + i, address);
        }

        assertThat(secondsToWait()).isEqualTo(60);
    }

    @Test
    void locksAnUnknownLoginNameLikeAKnownOne() {
        var known = Person.unsigned("viewer").login();
        var unknown = "nobody-" + UUID.randomUUID();

        for (var name : new String[] {known, unknown}) {
            for (int i = 0; i < 5; i++) {
                assertThat(server.unsigned().signIn(name, "wrong-password").status())
                        .isEqualTo(401);
            }
            var answer = server.unsigned().signIn(name, TestAccounts.PASSWORD);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.code()).isEqualTo("governance.wait.too-many");
        }
        forgetThisMachinesFailures();
    }

    @Test
    void letsManyGuessesAtOnceGetNoFurtherThanOneAfterTheOther() {
        var name = Person.unsigned("viewer").login();

        var tried = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> server.unsigned().signIn(name, "wrong-password").status()))
                .limit(20)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(it -> it == 401)
                .count();

        assertThat(tried).isEqualTo(5);
        forgetThisMachinesFailures();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin(login, UUID.randomUUID().toString());
        }
    }

    private void pass(int seconds) {
        clock.now = clock.now.plus(Duration.ofSeconds(seconds));
    }

    private long secondsToWait() {
        var problem = catchThrowableOfType(Problem.class, () -> attempts.begin(login, address));
        return (long) Objects.requireNonNull(problem).arguments().getFirst();
    }

    /** All tests come from the same address. */
    private void forgetThisMachinesFailures() {
        server.get(JdbcClient.class)
                .sql("delete from governance.failed_attempt where kind = 'address'")
                .update();
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
