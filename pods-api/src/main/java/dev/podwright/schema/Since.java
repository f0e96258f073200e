package dev.podwright.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The first Kubernetes minor version whose API has the field, such as {@code 1.29}. A field without it is older than
 * 1.21. A test compares every value with the {@code k8s.io/api} modules.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Since {
    /** The minor version. */
    String value();
}
