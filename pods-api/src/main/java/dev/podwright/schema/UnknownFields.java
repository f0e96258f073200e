package dev.podwright.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The accessor of a model type that is not a field: it has what was read and the model does not know, in the object and in
 * those below it whose types keep nothing themselves. These are members of the object itself, and under the name of a field
 * those of the objects in it. Where that field is a list, its elements are those of the list in their order, each with what
 * identifies it, and empty where all of it is known. Rendering merges them; a validator does not judge them.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface UnknownFields {}
