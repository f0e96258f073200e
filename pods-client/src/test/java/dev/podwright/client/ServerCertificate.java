package dev.podwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * A certificate for a server on loopback, with the authority that signed it.
 *
 * @param context for the server
 * @param authority the certificate of the authority; the certificate itself if it is self-signed
 */
record ServerCertificate(SSLContext context, Certificate authority) {
    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";
    private static final char[] PASSWORD = "changeit".toCharArray();

    /** Creates one for 127.0.0.1 with the JDK's keytool, because the JDK has no public API for that. */
    static ServerCertificate in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        keytool(folder, "-genkeypair", "-alias", SERVER, "-keyalg", "EC", "-dname", "CN=127.0.0.1")
                .with("-ext", "san=ip:127.0.0.1")
                .run();
        return load(folder, SERVER);
    }

    /**
     * Creates one that an authority has signed.
     *
     * @param ip the address that it is for
     * @param start when its five days begin, such as {@code -10d}
     */
    static ServerCertificate signed(Path folder, String ip, String start)
            throws IOException, InterruptedException, GeneralSecurityException {
        keytool(folder, "-genkeypair", "-alias", AUTHORITY, "-keyalg", "EC", "-dname", "CN=authority", "-ext", "bc:c")
                .run();
        keytool(folder, "-genkeypair", "-alias", SERVER, "-keyalg", "EC", "-dname", "CN=" + ip)
                .run();
        String request = folder.resolve("request").toString();
        String signed = folder.resolve("signed").toString();
        keytool(folder, "-certreq", "-alias", SERVER, "-file", request).run();
        keytool(folder, "-gencert", "-alias", AUTHORITY, "-infile", request, "-outfile", signed)
                .with("-ext", "san=ip:" + ip, "-startdate", start, "-validity", "5")
                .run();
        keytool(folder, "-importcert", "-noprompt", "-alias", SERVER, "-file", signed)
                .run();
        return load(folder, AUTHORITY);
    }

    private static ServerCertificate load(Path folder, String authority) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("store.p12"))) {
            keys.load(in, PASSWORD);
        }
        Certificate trusted = keys.getCertificate(authority);
        if (!authority.equals(SERVER)) {
            keys.deleteEntry(authority);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new ServerCertificate(context, trusted);
    }

    /** The authority in base64, as a {@code caBundle}. */
    String bundle() throws CertificateEncodingException {
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(authority.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
    }

    /** What a client trusts that knows the authority alone. */
    X509TrustManager trust() throws GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new UncheckedIOException("an empty store is not read", e);
        }
        trusted.setCertificateEntry(AUTHORITY, authority);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    /** The context of such a client. */
    SSLContext trusting() throws GeneralSecurityException {
        SSLContext client = SSLContext.getInstance("TLS");
        client.init(null, new TrustManager[] {trust()}, null);
        return client;
    }

    private static Keytool keytool(Path folder, String... arguments) {
        return new Keytool(new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                        .toString())))
                .with(arguments)
                .with(
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        folder.resolve("store.p12").toString())
                .with("-storepass", new String(PASSWORD));
    }

    /** A call of keytool. */
    private record Keytool(List<String> command) {
        Keytool with(String... arguments) {
            command.addAll(List.of(arguments));
            return this;
        }

        void run() throws IOException, InterruptedException {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
        }
    }
}
