package io.hengke.governance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint for every signed-in caller. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {

    /** True: only from a browser's session. A program with a token must not change how its owner signs in. */
    boolean inPerson() default false;

    /** True: also while a password given by an administrator still waits to be changed. */
    boolean withTemporaryPassword() default false;
}
