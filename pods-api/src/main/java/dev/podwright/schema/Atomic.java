package dev.podwright.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A map, or a type of objects, that one writer has and replaces as a whole in a server-side apply (upstream's {@code
 * x-kubernetes-map-type}). A test compares every use with the server's OpenAPI definitions.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Atomic {}
