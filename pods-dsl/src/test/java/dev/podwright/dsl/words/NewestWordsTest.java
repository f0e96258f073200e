package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.assertContainer;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import org.junit.jupiter.api.Test;

/** The words of fields that are new in Kubernetes 1.37. */
class NewestWordsTest {
    @Test
    void users_and_modes_of_files() {
        assertYaml(
                pod().evictionResponder("example.com/drain", 1)
                        .volume("a", configMap("c").item("k", "f", 0400, 1000).defaultUser(1001))
                        .volume("b", secret("s").item("k", "f", 0400, 1000).defaultUser(1001))
                        .volume(
                                "c",
                                downwardAPI()
                                        .item("n", fieldRef("metadata.name"), 0400, 1000)
                                        .defaultUser(1001))
                        .volume("d", emptyDir().mode(01770))
                        .volume("e", emptyDir().mode("0770"))
                        .volume(
                                "f",
                                projected(
                                                serviceAccountToken("token").user(1000),
                                                clusterTrustBundle("ca.pem")
                                                        .name("roots")
                                                        .user(1000),
                                                podCertificate("example.com/ca", "ED25519")
                                                        .credentialBundlePath("b.pem")
                                                        .user(1000))
                                        .defaultUser(1001)),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                  volumes:
                  - name: a
                    configMap:
                      name: c
                      items:
                      - key: k
                        path: f
                        mode: 256
                        user: 1000
                      defaultUser: 1001
                  - name: b
                    secret:
                      secretName: s
                      items:
                      - key: k
                        path: f
                        mode: 256
                        user: 1000
                      defaultUser: 1001
                  - name: c
                    downwardAPI:
                      items:
                      - path: "n"
                        fieldRef:
                          fieldPath: metadata.name
                        mode: 256
                        user: 1000
                      defaultUser: 1001
                  - name: d
                    emptyDir:
                      mode: 1016
                  - name: e
                    emptyDir:
                      mode: 504
                  - name: f
                    projected:
                      sources:
                      - serviceAccountToken:
                          path: token
                          user: 1000
                      - clusterTrustBundle:
                          name: roots
                          path: ca.pem
                          user: 1000
                      - podCertificate:
                          signerName: example.com/ca
                          keyType: ED25519
                          credentialBundlePath: b.pem
                          user: 1000
                      defaultUser: 1001
                  evictionResponders:
                  - name: example.com/drain
                    priority: 1
                """);
    }

    @Test
    void connections_and_mounts() {
        assertContainer(
                app().livenessProbe(httpGet("/", 80).protocol(HTTP2))
                        .readinessProbe(httpGet("/", 80).protocol("HTTP3"))
                        .startupProbe(grpc(9090).mode(TLS))
                        .volumeMount("d", "/a", m -> m.bindMountOptions(NOEXEC, NOSUID))
                        .volumeMount("d", "/b", m -> m.bindMountOptions("noatime")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    volumeMounts:
                    - name: d
                      mountPath: /a
                      bindMountOptions:
                      - noexec
                      - nosuid
                    - name: d
                      mountPath: /b
                      bindMountOptions:
                      - noatime
                    livenessProbe:
                      httpGet:
                        path: /
                        port: 80
                        protocol: HTTP2
                    readinessProbe:
                      httpGet:
                        path: /
                        port: 80
                        protocol: HTTP3
                    startupProbe:
                      grpc:
                        port: 9090
                        mode: TLS
                """);
        assertContainer(app().livenessProbe(grpc(9090).mode("mTLS")), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    livenessProbe:
                      grpc:
                        port: 9090
                        mode: mTLS
                """);
    }
}
