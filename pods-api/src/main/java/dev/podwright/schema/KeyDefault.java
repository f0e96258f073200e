package dev.podwright.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that counts for an absent field that identifies elements of a list, where it is not empty or 0. A test compares
 * every value with the server's OpenAPI definitions.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface KeyDefault {
    /** The value as text. */
    String value();
}
