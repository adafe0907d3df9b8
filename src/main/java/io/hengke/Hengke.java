package io.hengke;

import org.springframework.modulith.Modulithic;

/** The root of the product: every package directly below this one is a module, described in its package-info. */
@Modulithic(systemName = "Hengke 衡客", sharedModules = "shared")
public final class Hengke {

    /** The version users see; the build's version is kept equal by {@code VersionTests}. */
    public static final String VERSION = "0.1.0";

    private Hengke() {}
}
