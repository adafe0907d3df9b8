package io.hengke;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The root of the product: every package directly below this one is a module, described in its package-info. */
@Modulithic(systemName = "Hengke 衡客", sharedModules = "shared")
@SpringBootApplication(proxyBeanMethods = false)
public class Hengke {

    /** The version users see; the build's version is kept equal by {@code VersionTests}. */
    public static final String VERSION = "0.1.0";

    protected Hengke() {}
}
