package main

import (
	"fmt"

	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	"sigs.k8s.io/json"
)

// decoded is a request's body as the server reads it.
type decoded struct {
	kind   *kind
	object runtime.Object // nil if it cannot be read
	strict []string       // what fieldValidation=Strict rejects
	err    error
}

// decodeInternal returns the object as strategies take it: with defaults, in the internal version.
func decodeInternal(body []byte) decoded {
	return decode(body, func(k *kind) schema.GroupVersion {
		return schema.GroupVersion{Group: k.Group, Version: runtime.APIVersionInternal}
	})
}

// decodeVersioned returns the object in its own version, with defaults.
func decodeVersioned(body []byte) decoded {
	return decode(body, func(k *kind) schema.GroupVersion { return k.GroupVersion() })
}

func decode(body []byte, version func(*kind) schema.GroupVersion) decoded {
	known, err := kindOf(body)
	if err != nil {
		return decoded{err: err}
	}
	codec := legacyscheme.Codecs.DecoderToVersion(strictJSON, version(known))
	object, _, err := codec.Decode(body, &known.GroupVersionKind, nil)
	result := decoded{kind: known, object: object}
	if strict, is := runtime.AsStrictDecodingError(err); is && object != nil {
		for _, each := range strict.Errors() {
			result.strict = append(result.strict, each.Error())
		}
	} else if err != nil {
		result.object, result.err = nil, err
	}
	return result
}

// kindOf takes from the body what a request has in its URL. A body that cannot be read counts as a pod, so that the server's
// decoder reports what is wrong with it.
func kindOf(body []byte) (*kind, error) {
	var header struct {
		APIVersion string `json:"apiVersion"`
		Kind       string `json:"kind"`
	}
	if json.UnmarshalCaseSensitivePreserveInts(body, &header) != nil {
		return findKind("", ""), nil
	}
	if known := findKind(header.APIVersion, header.Kind); known != nil {
		return known, nil
	}
	return nil, fmt.Errorf("unknown kind: %s %s", header.APIVersion, header.Kind)
}

// strictJSON reads bodies as the server does under fieldValidation=Strict.
var strictJSON = jsonSerializer()

func jsonSerializer() runtime.Serializer {
	info, found := runtime.SerializerInfoForMediaType(legacyscheme.Codecs.SupportedMediaTypes(), runtime.ContentTypeJSON)
	if !found {
		panic("the scheme has no serializer for JSON")
	}
	return info.StrictSerializer
}
