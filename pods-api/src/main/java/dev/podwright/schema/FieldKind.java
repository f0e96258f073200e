package dev.podwright.schema;

/** What the values of a field are. */
public enum FieldKind {
    /** A {@link String}. */
    STRING,
    /** A {@link Boolean}. */
    BOOLEAN,
    /** An {@link Integer}; JSON numbers outside 32 bits or with a fraction do not match. */
    INT32,
    /** A {@link Long}; JSON numbers outside 64 bits or with a fraction do not match. */
    INT64,
    /** A {@link dev.podwright.model.value.Quantity}: a string or a number in JSON. */
    QUANTITY,
    /** A {@link dev.podwright.model.value.IntOrString}. */
    INT_OR_STRING,
    /** A {@link dev.podwright.model.value.Time}: an RFC 3339 string in JSON. */
    TIME,
    /** A {@link dev.podwright.model.value.Bytes}: a string in base64 in JSON. */
    BYTES,
    /** A {@link dev.podwright.json.JsonObject} that is kept as it is. */
    JSON_OBJECT,
    /** A {@link dev.podwright.json.JsonValue} that is kept as it is. */
    JSON,
    /** An object of a model type, see {@link ObjectSchema#nested}. */
    OBJECT
}
