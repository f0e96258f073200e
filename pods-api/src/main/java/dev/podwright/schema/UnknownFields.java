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
 * identifies it. Rendering merges them; a validator does not judge them.
 *
 * <p>In a list that has been edited, rendering finds the element to which they belong by what identifies it: its list key, or
 * all its simple values in a list without one. One that was changed keeps them if between its neighbors that are the same
 * there are as many elements as before. Else they are not rendered; {@code Report.notChecked()} says so, unless the element
 * was removed.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface UnknownFields {}
