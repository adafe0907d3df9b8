package io.hengke.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of the bytes of UTF-8, in which ties are broken everywhere; the warehouse orders text the same way. */
public final class Utf8Order {

    public static final Comparator<String> COMPARATOR =
            Comparator.comparing(it -> it.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private Utf8Order() {}
}
