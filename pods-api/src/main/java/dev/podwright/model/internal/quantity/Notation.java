package dev.podwright.model.internal.quantity;

/** Which family of suffixes an amount was written with; the server spells it with the same family again. */
public enum Notation {
    /** Powers of ten: n, u, m, none, k, M, G, T, P, E. */
    DECIMAL,
    /** Powers of 1024: Ki, Mi, Gi, Ti, Pi, Ei. */
    BINARY,
    /** A decimal exponent: e3, E-6. */
    EXPONENT
}
