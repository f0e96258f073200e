package dev.podwright.report;

/** The API server's kinds of validation error. The closed set of {@code k8s.io/apimachinery/pkg/util/validation/field}. */
public enum ErrorType {
    /** A value is missing. */
    REQUIRED("FieldValueRequired"),
    /** A value is malformed or out of bounds. */
    INVALID("FieldValueInvalid"),
    /** A value is not one of an enumeration. */
    NOT_SUPPORTED("FieldValueNotSupported"),
    /** A value that must be unique occurs twice. */
    DUPLICATE("FieldValueDuplicate"),
    /** A value is not allowed here, whatever it is. */
    FORBIDDEN("FieldValueForbidden"),
    /** A text is too long. */
    TOO_LONG("FieldValueTooLong"),
    /** A list or map has too many entries. */
    TOO_MANY("FieldValueTooMany"),
    /** A text is too short. */
    TOO_SHORT("FieldValueTooShort"),
    /** A list or map has too few entries. */
    TOO_FEW("FieldValueTooFew"),
    /** A value refers to something that is not there. */
    NOT_FOUND("FieldValueNotFound"),
    /** A value has the wrong type. */
    TYPE_INVALID("FieldValueTypeInvalid"),
    /** The server would fail while judging. */
    INTERNAL("InternalError");

    private final String wireName;

    ErrorType(String wireName) {
        this.wireName = wireName;
    }

    /** As the server writes it in a {@code Status} cause, such as {@code FieldValueInvalid}. */
    public String wireName() {
        return wireName;
    }
}
