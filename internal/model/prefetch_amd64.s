#include "textflag.h"

// func prefetch(table unsafe.Pointer, shift, mask, rot uint64, features *uint64, n int)
TEXT ·prefetch(SB), NOSPLIT, $0-48
	MOVQ table+0(FP), AX
	MOVQ shift+8(FP), CX
	MOVQ mask+16(FP), BX
	MOVQ rot+24(FP), R8
	MOVQ features+32(FP), DI
	MOVQ n+40(FP), DX

next:
	MOVQ       (DI), SI
	MOVQ       SI, R9
	SHRQ       CX, SI
	ANDQ       BX, SI
	ANDQ       R8, R9
	ADDQ       R9, SI
	PREFETCHT0 (AX)(SI*1)
	ADDQ       $8, DI
	DECQ       DX
	JNZ        next
	RET
