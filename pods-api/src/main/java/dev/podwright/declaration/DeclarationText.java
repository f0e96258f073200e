package dev.podwright.declaration;

/** How keys and values are spelled. */
final class DeclarationText {
    private DeclarationText() {}

    static String key(String word, String name) {
        return word + '.' + Declarations.DOMAIN + '/' + name;
    }

    static String port(String port, String protocol) {
        return protocol.equals("TCP") ? port : port + '/' + protocol;
    }
}
