package dev.podwright.declaration;

/** How keys and values are spelled. */
final class DeclarationText {
    private DeclarationText() {}

    static String key(String container, String word) {
        return container.isEmpty()
                ? Declarations.DOMAIN + '/' + word
                : container + '.' + Declarations.DOMAIN + '/' + word;
    }

    static String port(String port, String protocol) {
        return protocol.equals("TCP") ? port : port + '/' + protocol;
    }
}
