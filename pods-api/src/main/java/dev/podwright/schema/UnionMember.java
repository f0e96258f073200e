package dev.podwright.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of which an object has at most one, as upstream declares it (upstream's {@code x-kubernetes-unions}). A test
 * compares every use with the server's OpenAPI definitions.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface UnionMember {
    /** The value of the {@link UnionDiscriminator} that selects the field. */
    String value();
}
