package dev.podwright.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the server merges a list: with the fields of other writers in a server-side apply, and with the stored list in a
 * strategic merge patch. A list without it is atomic, and a patch replaces it. An object can have it too, of the type
 * {@link ListType#ATOMIC}, for what a patch does with it. A test compares every value with the
 * server's OpenAPI definitions.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Merge {
    /** How writers share the list. */
    ListType value();

    /** The fields that identify an element of a {@link ListType#MAP}. */
    String[] keys() default {};

    /** What a strategic merge patch does with the list or the object. */
    PatchStrategy[] patch() default {};

    /** The field that identifies an element for a strategic merge patch. */
    String patchKey() default "";
}
