package io.hengke.engagement.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Who goes into which arm: a function of salt and customer alone, so it can be repeated anywhere and needs no memory.
 *
 * <p>A customer's place is the first 53 bits of SHA-256(salt, a zero byte, customer) as a number in [0, 1), independent
 * between salts. The holdout has its own salt: who is in it is in it in every experiment that names the same one. While an
 * experiment ramps up, those exposed first stay, in the same arm.
 *
 * @param salt of this experiment; never used for another
 * @param holdoutSalt shared by all experiments that respect the same holdout
 * @param holdoutShare part of all customers that no experiment touches, 0 to below 1
 * @param exposure part of the others that take part at present, 0 to 1
 * @param arms with their intended shares, which sum to 1
 */
public record Assignment(String salt, String holdoutSalt, double holdoutShare, double exposure, List<Arm> arms) {

    /** Where a customer outside the holdout stands who does not take part yet. */
    public static final String NOT_EXPOSED = "not_exposed";

    /** The arm of those whom no experiment touches. */
    public static final String HOLDOUT = "holdout";

    private static final double SUM_TOLERANCE = 1e-9;

    /** @param share of the customers exposed, above 0 */
    public record Arm(String name, double share) {}

    /** @throws IllegalArgumentException if shares are not shares, or the arms do not sum to 1 */
    public Assignment {
        arms = List.copyOf(arms);
        var sum = arms.stream().mapToDouble(Arm::share).sum();
        if (!(holdoutShare >= 0 && holdoutShare < 1 && exposure >= 0 && exposure <= 1)
                || arms.stream().anyMatch(it -> !(it.share() > 0))
                || !(Math.abs(sum - 1) < SUM_TOLERANCE)) {
            throw new IllegalArgumentException("Shares of an assignment must lie in 0..1 and its arms sum to 1");
        }
    }

    /** The same experiment at another exposure: nobody who took part changes arm. */
    public Assignment exposedTo(double share) {
        return new Assignment(salt, holdoutSalt, holdoutShare, share, arms);
    }

    /** The customer's arm, {@link #HOLDOUT} or {@link #NOT_EXPOSED}. */
    public String armOf(String customer) {
        if (place(holdoutSalt, customer) < holdoutShare) {
            return HOLDOUT;
        }
        // exposure and arm are drawn apart, so raising the first leaves the second alone
        if (!(place(salt + "/exposure", customer) < exposure)) {
            return NOT_EXPOSED;
        }
        var place = place(salt, customer);
        var end = 0.0;
        for (var arm : arms) {
            end += arm.share();
            if (place < end) {
                return arm.name();
            }
        }
        return arms.getLast().name(); // the shares' sum may fall short of 1 by rounding
    }

    /** Uniform on [0, 1). */
    public static double place(String salt, String customer) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            var bytes = digest.digest(customer.getBytes(StandardCharsets.UTF_8));
            var bits = 0L;
            for (var i = 0; i < Long.BYTES; i++) {
                bits = (bits << 8) | (bytes[i] & 0xFF);
            }
            return (bits >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
