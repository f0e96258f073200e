package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import org.junit.jupiter.api.Test;

/** Trust, certificates and claims made for a pod. */
class ProjectionWordsTest {

    @Test
    void trust_and_certificates() {
        assertYaml(
                pod().volume(
                                "tls",
                                projected(
                                        clusterTrustBundle("ca.pem")
                                                .name("roots")
                                                .optional(),
                                        clusterTrustBundle("all.pem")
                                                .signerName("example.com/ca")
                                                .labelSelector(s -> s)
                                                .labelSelector(s -> s.matchLabel("env", "prod"))
                                                .labelSelector(s -> s.matchLabel("tier", "web")),
                                        podCertificate("example.com/ca", "ED25519")
                                                .credentialBundlePath("bundle.pem")
                                                .maxExpiration(hours(2))
                                                .userAnnotation("example.com/name", "shop"),
                                        podCertificate("example.com/ca", "ED25519")
                                                .keyPath("key.pem")
                                                .certificateChainPath("chain.pem"))),
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
                  - name: tls
                    projected:
                      sources:
                      - clusterTrustBundle:
                          name: roots
                          optional: true
                          path: ca.pem
                      - clusterTrustBundle:
                          signerName: example.com/ca
                          labelSelector:
                            matchLabels:
                              env: prod
                              tier: web
                          path: all.pem
                      - podCertificate:
                          signerName: example.com/ca
                          keyType: ED25519
                          maxExpirationSeconds: 7200
                          credentialBundlePath: bundle.pem
                          userAnnotations:
                            example.com/name: shop
                      - podCertificate:
                          signerName: example.com/ca
                          keyType: ED25519
                          keyPath: key.pem
                          certificateChainPath: chain.pem
                """);
    }

    @Test
    void claims_made_for_the_pod() {
        assertYaml(
                pod().volume(
                                "a",
                                ephemeralClaim(gib(1))
                                        .accessModes(READ_WRITE_ONCE_POD)
                                        .dataSource("snapshot.storage.k8s.io", "VolumeSnapshot", "base")
                                        .volumeAttributesClassName("gold")
                                        .label("team", "a")
                                        .label("tier", "b"))
                        .volume(
                                "b",
                                ephemeralClaim("2Gi")
                                        .accessModes(READ_WRITE_MANY)
                                        .volumeMode(BLOCK)
                                        .dataSourceRef("snapshot.storage.k8s.io", "VolumeSnapshot", "base", "shared")
                                        .selector(s -> s.matchLabel("disk", "ssd"))
                                        .selector(s -> s.matchLabel("zone", "a"))),
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
                    ephemeral:
                      volumeClaimTemplate:
                        metadata:
                          labels:
                            team: a
                            tier: b
                        spec:
                          accessModes:
                          - ReadWriteOncePod
                          resources:
                            requests:
                              storage: 1Gi
                          dataSource:
                            apiGroup: snapshot.storage.k8s.io
                            kind: VolumeSnapshot
                            name: base
                          volumeAttributesClassName: gold
                  - name: b
                    ephemeral:
                      volumeClaimTemplate:
                        spec:
                          accessModes:
                          - ReadWriteMany
                          selector:
                            matchLabels:
                              disk: ssd
                              zone: a
                          resources:
                            requests:
                              storage: 2Gi
                          volumeMode: Block
                          dataSourceRef:
                            apiGroup: snapshot.storage.k8s.io
                            kind: VolumeSnapshot
                            name: base
                            namespace: shared
                """);
    }
}
