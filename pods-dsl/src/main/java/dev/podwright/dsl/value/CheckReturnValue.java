package dev.podwright.dsl.value;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The result of a method is not to be dropped: a draft is immutable, so {@code draft.label("app", "shop");} as a statement
 * does nothing. Error Prone, SpotBugs and IDEs know the annotation by its simple name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE, ElementType.METHOD})
public @interface CheckReturnValue {}
