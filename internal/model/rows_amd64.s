#include "textflag.h"

// func addRows(table unsafe.Pointer, shift, mask, rot uint64, features *uint64, n, blocks int, sums *rowSums)
TEXT ·addRows(SB), NOSPLIT, $0-64
	MOVQ table+0(FP), AX
	MOVQ shift+8(FP), CX
	MOVQ mask+16(FP), BX
	MOVQ rot+24(FP), R8
	MOVQ features+32(FP), DI
	MOVQ n+40(FP), DX
	MOVQ blocks+48(FP), R12
	MOVQ sums+56(FP), R13

row:
	MOVQ (DI), SI
	MOVQ SI, R9
	SHRQ CX, SI
	ANDQ BX, SI
	ADDQ AX, SI  // the row
	ANDQ R8, R9  // the place of its first class
	MOVQ R9, R10
	ANDQ $15, R10
	SHLQ $8, R10
	ADDQ R13, R10 // the sums of rows that begin so far into a block
	ANDQ $-16, R9
	MOVQ R12, R11

block:
	VPMOVSXBW (SI)(R9*1), Y0
	VPADDW    (R10), Y0, Y0
	VMOVDQU   Y0, (R10)
	ADDQ      $16, R9
	ANDQ      R8, R9
	ADDQ      $32, R10
	DECQ      R11
	JNZ       block

	ADDQ $8, DI
	DECQ DX
	JNZ  row
	VZEROUPPER
	RET

// func joinRows(sums *rowSums, out *[128]int16, blocks int)
TEXT ·joinRows(SB), NOSPLIT, $0-24
	MOVQ sums+0(FP), SI
	MOVQ out+8(FP), DI
	MOVQ blocks+16(FP), DX

block:
	MOVQ  SI, R10
	MOVQ  $16, R11
	VPXOR Y0, Y0, Y0

begin:
	VPADDW (R10), Y0, Y0
	ADDQ   $258, R10 // the next sums, one class further on
	DECQ   R11
	JNZ    begin

	VMOVDQU Y0, (DI)
	ADDQ    $32, SI
	ADDQ    $32, DI
	DECQ    DX
	JNZ     block
	VZEROUPPER
	RET

// func wide() bool
TEXT ·wide(SB), NOSPLIT, $0-1
	MOVB $0, ret+0(FP)
	MOVL $1, AX
	XORL CX, CX
	CPUID
	ANDL $(1<<27 | 1<<28), CX // OSXSAVE and AVX
	CMPL CX, $(1<<27 | 1<<28)
	JNE  no
	XORL CX, CX
	XGETBV
	ANDL $6, AX               // the system keeps XMM and YMM
	CMPL AX, $6
	JNE  no
	MOVL $7, AX
	XORL CX, CX
	CPUID
	SHRL $5, BX               // AVX2
	ANDL $1, BX
	MOVB BX, ret+0(FP)

no:
	RET
