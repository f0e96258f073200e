package dev.podwright.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * Marks a model interface: each accessor without parameters is one JSON field, in canonical order, named as Kubernetes
 * names it. The build generates its immutable implementation and its {@link ObjectSchema}.
 *
 * <p>The value is the {@code apiVersion} of an object that a manifest can hold as a whole, and empty for all others.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        get = "*",
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PUBLIC,
        overshadowImplementation = true,
        jdkOnly = true,
        depluralize = true,
        allowedClasspathAnnotations = {Override.class})
public @interface KubernetesType {
    /** The apiVersion of a whole object, such as {@code v1}; empty for a part of one. */
    String value() default "";
}
