// Package lines answers lines of input with lines of output.
package lines

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// Answer calls answer with each line of the input that is not blank, without its line feed. It flushes the output whenever
// no more input is waiting, so that a caller may ask line by line as well as all at once.
func Answer(in io.Reader, out io.Writer, answer func(line []byte, out io.Writer) error) error {
	reader := bufio.NewReaderSize(in, 1<<20)
	writer := bufio.NewWriterSize(out, 1<<18)
	for {
		line, readError := reader.ReadBytes('\n')
		if readError != nil && !errors.Is(readError, io.EOF) {
			return readError
		}
		if len(bytes.TrimSpace(line)) > 0 {
			if err := answer(bytes.TrimSuffix(line, []byte("\n")), writer); err != nil {
				return err
			}
		}
		if readError != nil || reader.Buffered() == 0 {
			if err := writer.Flush(); err != nil {
				return err
			}
		}
		if readError != nil {
			return nil
		}
	}
}

// AnswerJSON is Answer for answers in JSON. The lines have no white space around them.
func AnswerJSON(in io.Reader, out io.Writer, answer func(line []byte, out *json.Encoder) error) error {
	return Answer(in, out, func(line []byte, out io.Writer) error {
		encoder := json.NewEncoder(out)
		encoder.SetEscapeHTML(false)
		return answer(bytes.TrimSpace(line), encoder)
	})
}
